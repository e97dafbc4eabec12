// The page of an office's day. Without this it is a plain form; with it, counts are entered without leaving the keyboard.

import "./daily-keys.js";
import "./daily-rows.js";
import "./daily-strip.js";
import "./daily-leave.js";
import "./daily-office.js";
import "./daily-place.js";

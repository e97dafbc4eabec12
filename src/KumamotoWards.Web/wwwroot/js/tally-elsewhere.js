// On every other page of the portal (shell.js): what the counter could not send goes out as soon as its person is back.

import { sendElsewhere } from "./tally-send.js";
import { noteUnsent } from "./tally-store.js";

sendElsewhere().then(noteUnsent, () => {
  // The line or the session fails again: it goes on waiting for the next page.
});

using System.IO.Compression;

namespace KumamotoWards.Core.WindowCounts.Import.Files;

/// <summary>Counts what parts of a package really unpack to; what they claim is not believed.</summary>
internal sealed class UnpackedBudget
{
    private long _total;

    public Stream Open(ZipArchiveEntry part) => new Counted(part.Open(), part.CompressedLength, this);

    private void Spend(int bytes, long ofPart, long packed)
    {
        _total += bytes;
        if (_total > ImportLimits.UnpackedBytes || ofPart > ImportLimits.FreeRatioBytes && ofPart > packed * ImportLimits.UnpackedRatio)
            throw ImportFileException.TooLargeInside();
    }

    private sealed class Counted(Stream inner, long packed, UnpackedBudget budget) : Stream
    {
        private long _read;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        private int Count(int bytes)
        {
            _read += bytes;
            budget.Spend(bytes, _read, packed);
            return bytes;
        }
    }
}

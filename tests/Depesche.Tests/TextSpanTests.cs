using Depesche.Text;

namespace Depesche.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void Contains_is_half_open()
    {
        var span = TextSpan.FromBounds(3, 9);

        Assert.True(span.Contains(3));
        Assert.False(span.Contains(9));
        Assert.Equal("[3..9)", span.ToString());
    }

    [Fact]
    public void A_span_cannot_end_before_it_starts() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.FromBounds(9, 3));
}

/// A count in steps of an eighth to a sixteenth of itself: 1 … 15, 16, 18 … 30, 32, 36 … (its four
/// highest binary places).
///
/// What a corpus is counted for is a weight, and a weight by a stepped count stays what it is when
/// a plan of thousands gains or loses a few words: an edit moves what others say only where a count
/// crosses a step.
func stepped(_ count: Int) -> Double {
  guard count > 0 else { return 0 }
  let dropped = max(0, Int.bitWidth - count.leadingZeroBitCount - 4)
  return Double((count >> dropped) << dropped)
}

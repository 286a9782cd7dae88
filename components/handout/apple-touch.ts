/**
 * An iPad or iPhone, whose browsers set their own paper and margins and so make two pages of one. An iPad says it is a
 * Mac; no Mac has a touch screen.
 */
export const isAppleTouch = (): boolean =>
  navigator.maxTouchPoints > 1 && /iPad|iPhone|iPod|Macintosh/.test(navigator.userAgent);

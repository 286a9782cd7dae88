/**
 * An iPad or iPhone, whose browsers set their own paper and margins and so make two pages of one. An iPad says it is a
 * Mac; no Mac has a touch screen.
 */
export const isAppleTouch = ({ maxTouchPoints, userAgent } = navigator as Touched): boolean =>
  maxTouchPoints > 1 && /iPad|iPhone|iPod|Macintosh/.test(userAgent);

type Touched = Pick<Navigator, 'maxTouchPoints' | 'userAgent'>;

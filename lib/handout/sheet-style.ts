/** Sizes the style sheet and the height estimate share, in CSS px. `lead` is the height of a line of 16 px text. */
export const papers = {
  a4: { name: 'A4', width: 794, height: 1122, side: 44, top: 24, bottom: 20, lead: 19.76, gap: 7, rowPad: 5 },
  letter: {
    name: 'letter',
    width: 816,
    height: 1056,
    side: 44,
    top: 19,
    bottom: 19,
    lead: 19.2,
    gap: 4,
    rowPad: 3,
  },
} as const;
export type Paper = keyof typeof papers;

export const sheetSizes = {
  heading: 22,
  headingBelow: 3,
  dated: 34,
  undated: 28,
  brand: 24,
  brandMark: 42,
  tick: 25,
  tickColumn: 30,
  textToTick: 14,
  disc: 24,
  discColumn: 33,
  columnGap: 16,
  pressureColumn: 336,
  boxBorder: 3,
  boxPad: 7,
  boxSide: 14,
  bullet: 16,
  caption: 20,
  mapGap: 6,
} as const;

/** Black on white, nothing under 16 px (12 pt), solid lines that survive a 1-bit printer. */
export function sheetStyle(paper: Paper): string {
  const { name, width, height, side, top, bottom, lead, gap, rowPad } = papers[paper];
  const s = sheetSizes;
  return `@page{size:${name};margin:0}
*{box-sizing:border-box;margin:0;padding:0}
html{background:#fff;color:#000;-webkit-text-size-adjust:100%;text-size-adjust:100%;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{width:${width}px;padding:${top}px ${side}px ${bottom}px;font:16px/${lead}px "Atkinson Hyperlegible Next Variable","Atkinson Hyperlegible Next",Verdana,sans-serif;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
strong,h1,h2,th{font-weight:750}
ul{list-style:none}
header{display:flex;gap:24px;justify-content:space-between;align-items:flex-start;padding-bottom:8px;border-bottom:2px solid #000}
.brand{display:flex;gap:10px;align-items:center}
.brand svg{flex:none}
.brand b,h1{display:block;font-size:19px;line-height:${s.brand}px;font-weight:750}
.who{flex:none;max-width:50%;text-align:right}
section{padding:${gap}px 0;border-bottom:1px solid #000}
section.open{border-bottom:0}
h2{font-size:18px;line-height:${s.heading}px;margin-bottom:${s.headingBelow}px}
.next{font-size:29px;line-height:${s.dated}px;font-weight:780}
.next.undated{font-size:22px;line-height:${s.undated}px;font-weight:750}
.today{display:flex;gap:${s.columnGap}px;align-items:flex-start}
.did{flex:1}
.map{display:grid;gap:${s.mapGap}px;justify-items:center;align-items:end;flex:none}
.map div{text-align:center}
.map svg{display:block;margin:0 auto}
.map p{font-weight:750;line-height:${s.caption}px}
.spots{margin:3px 0}
.spots li{display:flex;gap:${s.discColumn - s.disc}px;padding:2px 0}
.spots p{padding-top:${(s.disc - lead) / 2}px}
.disc{flex:none;display:block}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th,td{text-align:left;font-weight:400;vertical-align:middle;padding:${rowPad}px 0}
thead th{vertical-align:bottom;padding:0 0 3px}
tbody th{padding-right:${s.textToTick}px}
.day{width:${s.tickColumn}px;text-align:center}
thead .day{padding-left:5px}
td.day{text-align:right}
tbody tr{border-top:1px dotted #000}
thead h2{margin:0}
.tick{display:inline-block;vertical-align:middle;width:${s.tick}px;height:${s.tick}px;border:1.4px solid #000;border-radius:6px}
.pair{display:grid;grid-template-columns:${s.pressureColumn}px 1fr;column-gap:${s.columnGap}px}
.bullets li{position:relative;padding-left:${s.bullet}px;break-inside:avoid}
.bullets li::before{content:"";position:absolute;left:2px;top:7px;border:3px solid #000;border-radius:50%}
.help{border:${s.boxBorder}px solid #000;border-radius:10px;padding:${s.boxPad}px ${s.boxSide}px}
.help .top{display:flex;justify-content:space-between;gap:16px}
.help h2,.help .call{font-size:20px;line-height:26px;margin:0;font-weight:750}
.help ul{columns:2;column-gap:${s.columnGap}px}
footer{padding-top:6px}
footer div{display:flex;justify-content:space-between}
@media screen{body{min-height:${height}px;margin:0 auto}}
`;
}

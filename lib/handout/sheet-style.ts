import { papers, type Setting, sizesOf } from './layout/sizes';

/** Black on white, nothing under 16 px (12 pt), solid lines that survive a 1-bit printer. Large print: 24 px (18 pt). */
export function sheetStyle(setting: Setting): string {
  const { name, width, height, top, bottom } = papers[setting.paper];
  const s = sizesOf(setting);
  const stacked = s.pressureColumn === null;
  return `@page{size:${name};margin:0}
*{box-sizing:border-box;margin:0;padding:0}
html{background:#fff;color:#000;-webkit-text-size-adjust:100%;text-size-adjust:100%;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{width:${width}px;font:16px/1.235 "Atkinson Hyperlegible Next Variable","Atkinson Hyperlegible Next",Verdana,sans-serif;font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision;overflow-wrap:anywhere}
.page{display:flex;flex-direction:column;min-height:${height}px;padding:${top}px ${s.side}px ${bottom}px;font-size:${s.body}px;line-height:${s.lead}px;break-after:page}
.page:last-child{break-after:auto}
strong,h1,h2{font-weight:700}
ul{list-style:none}
header{display:flex;gap:${stacked ? '6px' : '24px'};justify-content:space-between;align-items:flex-start;padding-bottom:8px;border-bottom:2px solid #000${stacked ? ';flex-direction:column' : ''}}
.brand{display:flex;gap:10px;align-items:center}
.brand svg{flex:none}
.brand strong,h1{display:block;font-size:${s.brand}px;line-height:${s.brandLine}px}
.who{flex:none;${stacked ? '' : 'max-width:50%;text-align:right'}}
.notice{padding-top:${s.gap}px}
section{padding:${s.gap}px 0;border-bottom:1px solid #000}
section.open{border-bottom:0}
h2{font-size:${s.heading}px;line-height:${s.headingLine}px;margin-bottom:${s.headingBelow}px}
.next{font-size:${s.dated}px;line-height:${s.datedLine}px;font-weight:700}
.next.undated{font-size:${s.undated}px;line-height:${s.undatedLine}px}
.beside{display:flex;gap:${s.columnGap}px;align-items:flex-start}
.below .map{padding-top:${s.mapGap}px}
.did{flex:1}
.map{display:grid;gap:${s.mapGap}px;justify-items:center;justify-content:start;align-items:end;flex:none}
.map div{text-align:center}
.map svg{display:block;margin:0 auto}
.map p{font-weight:700;line-height:${s.captionLine}px;white-space:nowrap}
.spots{margin:3px 0}
.spots li{display:flex;gap:${s.discColumn - s.disc}px;padding:2px 0}
.spots p{padding-top:${(s.disc - s.lead) / 2}px}
.disc{flex:none;display:block}
table{width:100%;border-collapse:separate;border-spacing:0;table-layout:fixed}
th,td{text-align:left;font-weight:400;vertical-align:middle}
thead th{vertical-align:bottom;padding-bottom:3px}
tbody th,tbody td{padding:${s.rowPad}px 0;border-top:1px dotted #000}
tbody th{padding-right:${s.textToTick}px}
th.day{width:${s.tickColumn}px;padding-left:${s.tickColumn - s.tick}px;text-align:center;white-space:nowrap}
thead h2{margin:0}
.tick{display:block;margin-left:auto;width:${s.tick}px;height:${s.tick}px;border:1.4px solid #000;border-radius:6px}
${s.pressureColumn === null ? `.pair div+div{margin-top:${s.gap}px}` : `.pair{display:grid;grid-template-columns:${s.pressureColumn}px 1fr;column-gap:${s.columnGap}px}`}
.bullets li{position:relative;padding-left:${s.bullet}px;break-inside:avoid}
.bullets li::before{content:"";position:absolute;left:2px;top:${s.lead / 2 - s.bulletRadius}px;border:${s.bulletRadius}px solid #000;border-radius:50%}
.help{border:${s.boxBorder}px solid #000;border-radius:10px;padding:${s.boxPad}px ${s.boxSide}px}
.help .top{display:flex;justify-content:space-between;gap:16px}
.help h2,.help .call{font-size:${s.help}px;line-height:${s.helpLine}px;margin:0;font-weight:700}
.help h2{flex:1}
.help .call{flex:none}
.help .two{columns:2;column-gap:${s.columnGap}px}
.help .turn{break-before:column}
footer{margin-top:auto;padding-top:6px}
footer div{display:flex;justify-content:space-between;gap:16px}
footer .number{flex:none}
@media screen{body{margin:0 auto}}
`;
}

import { describe, expect, it } from 'vitest';
import { compose } from './compose';
import { amara } from './example-visit';
import type { HandoutChoices, HandoutFactsInput } from './facts';
import { languageCodes } from './language';
import { layOut } from './layout/layout';
import { wordsOf } from './layout/read-aloud';
import { exampleSheet } from './layout/sheet.fixture';
import { renderSheet, sheetMap } from './render';
import { reviewedContent } from './seed/reviewed';
import { sheetPage } from './sheet-font';
import { sheetStyle } from './sheet-style';

const a4: HandoutChoices = { language: 'en', paper: 'a4', size: 'standard', off: [], added: [] };
const content = reviewedContent(amara.today);
const drawn = (
  facts: Partial<HandoutFactsInput> = {},
  choices: Partial<HandoutChoices> = {},
  store = content,
) => {
  const sheet = compose({ ...amara, ...facts }, { ...a4, ...choices }, store);
  return { sheet, html: renderSheet(sheet, { mapSvg: sheetMap(sheet), fontCss: '' }) };
};

describe('the page', () => {
  const { html } = drawn();

  it('is complete, in the fixed order, and ends with medical help and the foot', () => {
    const order = [
      '<!doctype html>',
      '<html lang="en">',
      '<title>Aftercare sheet</title>',
      '<h1>Aftercare for Amara</h1>',
      'data-block="HO-11"',
      'What we did today</h2>',
      'How you may feel</h2>',
      'For the first day or two',
      'data-block="HO-07"',
      'data-block="HO-05"',
      'data-block="HO-09"',
      'data-block="HO-12"',
      'data-block="HO-13"',
      'data-block="HO-14"',
      '999',
      'General information, not a diagnosis.',
    ].map((part) => html.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('runs nothing, loads nothing and is the same bytes for the same handout', () => {
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|<link|@import|url\(|<img|(?:href|src)=/i);
    expect(drawn(structuredClone(amara)).html).toBe(html);
  });

  it('refuses a map or a font that would', () => {
    const sheet = exampleSheet();
    const page = (mapSvg: string, fontCss: string) => renderSheet(sheet, { mapSvg, fontCss });
    expect(() => page('<svg onload="x()"/>', '')).toThrow();
    expect(() => page('<image href="https://x.example/a.png"/>', '')).toThrow();
    expect(() => page('', '@font-face{src:url(https://x.example/f.woff2)}')).toThrow();
    const own = '@font-face{src:url(data:font/woff2;base64,AAAA)}';
    expect(page('', own)).toContain(own);
  });

  it('is black on white with nothing under 12 pt, or under 18 pt in large print', () => {
    for (const paper of ['a4', 'letter'] as const)
      for (const tight of [false, true])
        for (const [size, least] of [
          ['standard', 16],
          ['large', 24],
        ] as const) {
          const style = sheetStyle({ paper, size, tight });
          const page = style.slice(style.indexOf('.page{'));
          const found = [...page.matchAll(/font-size:(\d+(?:\.\d+)?)px/g)].map(([, px]) => Number(px));
          expect(Math.min(...found)).toBe(least);
          const colours = [...style.matchAll(/#[0-9a-f]{3,6}\b/g)].map(([hex]) => hex);
          expect(colours.every((hex) => hex === '#fff' || hex === '#000')).toBe(true);
        }
  });

  it('has seven boxes for each thing to do that is ticked, and none for one not to do', () => {
    expect(html.match(/class="tick"/g)).toHaveLength(21);
    const without = drawn({ heat: { ok: false, flags: [] } }).html;
    expect(without.match(/class="tick"/g)).toHaveLength(14);
  });

  it('carries the half of the typeface with rarer letters only when one is on the page', () => {
    const font = { latin: 'AAAA', latinExt: 'BBBB' };
    expect(sheetPage(exampleSheet(), font)).not.toContain('BBBB');
    expect(sheetPage(exampleSheet({ title: [{ text: 'Aftercare for Őry' }] }), font)).toContain('BBBB');
  });

  it('prints every name as text, whatever it holds', () => {
    const names = { firstName: "<script>alert('x')</script>", therapistFirstName: 'Ilse & "Co"' };
    const clinic = { ...amara.clinic, name: "O'Brien & Söhne", address: '</style><b>' };
    const odd = drawn({ ...names, clinic }).html;
    expect(odd).toContain('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;');
    expect(odd).toContain('O&#39;Brien &amp; Söhne');
    expect(odd).toContain('Ilse &amp; &quot;Co&quot;');
    expect(odd).not.toMatch(/<script|<\/style><b>/);
  });
});

describe('the map on the page', () => {
  it('says in each picture’s words which letters it shows, and where they were felt', () => {
    const map = sheetMap(drawn().sheet);
    expect(map).toMatch(/aria-label="Back view with A, B(,| and) D"/);
    expect([...map.matchAll(/<p>([^<]+)<\/p>/g)].map(([, caption]) => caption)).toEqual(['Front', 'Back']);
  });

  it('shows a side or a sole with a spot, in the words of the language', () => {
    const map = sheetMap(exampleSheet({ language: 'es', points: 6 }));
    const captions = [...map.matchAll(/<p>([^<]+)<\/p>/g)].map(([, caption]) => caption);
    expect(captions).toEqual(['De frente', 'De espaldas', 'Lado izquierdo', 'Planta derecha']);
    expect(map).toContain('>izq.<');
    expect(map).not.toMatch(/>[LR]</);
  });
});

describe('languages', () => {
  it.each(languageCodes)('says which language it is in: %s', (language) => {
    expect(drawn({}, { language }).html).toContain(`<html lang="${language}">`);
  });

  it('marks an English part of a Spanish page, and nothing else', () => {
    const store = content.map((block) =>
      block.id === 'HO-05' && block.texts.en ? { ...block, texts: { en: block.texts.en } } : block,
    );
    const { html } = drawn({}, { language: 'es' }, store);
    const row = html.slice(html.indexOf('<tr data-block="HO-05"'));
    expect(row.slice(0, row.indexOf('</th>'))).toMatch(
      /^<tr data-block="HO-05"><th scope="row"><strong lang="en">/,
    );
    const elsewhere = html.replace(/<tr data-block="HO-05".*?<\/tr>/, '');
    expect(elsewhere).not.toContain('lang="en"');
    expect(html).toMatch(/<p class="notice">[^<]*inglés/);
  });
});

/** Words of a page as they are read aloud, a space wherever an element begins or ends that is not within a line. */
const wordsOfPage = (html: string) =>
  html
    .slice(html.indexOf('<body>'))
    .replace(/<svg[^>]*aria-hidden[\s\S]*?<\/svg>/g, '')
    .replace(/<svg class="disc"[^>]*>[\s\S]*?<text[^>]*>([^<]*)<[\s\S]*?<\/svg>/g, ' $1 ')
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<p aria-hidden="true">[^<]*<\/p>/g, '')
    .replace(/<\/?(?:strong|span)[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .split(/[ \n]+/)
    .filter(Boolean);

describe('the words of the page and of the PDF', () => {
  const kinds = languageCodes.flatMap((language) =>
    (['a4', 'letter'] as const).flatMap((paper) =>
      (['standard', 'large'] as const).map((size) => ({ language, paper, size })),
    ),
  );
  it.each(kinds)('are the same in the same order: $language $paper $size', (kind) => {
    for (const points of [0, 1, 3, 10]) {
      const sheet = exampleSheet({ ...kind, points });
      const html = renderSheet(sheet, { mapSvg: sheetMap(sheet), fontCss: '' });
      expect(wordsOfPage(html)).toEqual(wordsOf(layOut(sheet)).flatMap((part) => part.split(' ')));
    }
  });

  it('are the same for a composed sheet', () => {
    for (const kind of kinds) {
      const { sheet, html } = drawn({ firstName: "D'Arcy <3 & Łucja" }, kind);
      expect(wordsOfPage(html)).toEqual(wordsOf(layOut(sheet)).flatMap((part) => part.split(' ')));
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { HandoutDocument } from '@/lib/handout/document';
import type { HandoutChoices } from '@/lib/handout/facts';
import { firstChoices, toggled } from './sheet-choices';

const plain: HandoutChoices = { language: 'en', paper: 'a4', size: 'standard', off: [], added: [] };
const none = { latest: null, languageBefore: null, sizeBefore: null };

describe('where a sheet begins', () => {
  it('is English and ordinary print on the clinic’s paper for a client without a sheet', () => {
    expect(firstChoices(none, 'letter')).toEqual({ ...plain, paper: 'letter' });
  });

  it('is the language and size the client had before', () => {
    const begun = firstChoices({ ...none, languageBefore: 'es', sizeBefore: 'large' }, 'a4');
    expect(begun).toEqual({ ...plain, language: 'es', size: 'large' });
  });

  it('is where the newest sheet of this visit ended, whatever was before', () => {
    const choices: HandoutChoices = { ...plain, language: 'fr', added: ['HO-08'], heatFrom: '18:00' };
    const latest = { choices } as HandoutDocument;
    expect(firstChoices({ latest, languageBefore: 'es', sizeBefore: 'large' }, 'letter')).toEqual(choices);
  });

  it('is the plain beginning where an older sheet kept no choices', () => {
    const latest = { format: 1 } as unknown as HandoutDocument;
    expect(firstChoices({ ...none, latest }, 'a4')).toEqual(plain);
  });
});

describe('a switch', () => {
  it('names a block only while it is the other way than by itself', () => {
    const off = toggled(plain, 'HO-07', false, false);
    expect(off).toEqual({ ...plain, off: ['HO-07'] });
    expect(toggled(off, 'HO-07', false, false)).toEqual(off);
    expect(toggled(off, 'HO-07', true, false)).toEqual(plain);
    const added = toggled(plain, 'HO-08', true, true);
    expect(added).toEqual({ ...plain, added: ['HO-08'] });
    expect(toggled(added, 'HO-08', true, true)).toEqual(added);
    expect(toggled(added, 'HO-08', false, true)).toEqual(plain);
  });
});

/** ISO 3166-1 alpha-2 codes of the places a clinic can stand in. */
const codes =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC ' +
  'CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA ' +
  'GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE ' +
  'KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS ' +
  'MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO ' +
  'RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT ' +
  'TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW';

export const countryCodes: readonly string[] = codes.split(' ');

/** Countries with their English names, in the order of the names. */
export function countries(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return countryCodes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** Where paper is Letter (CLDR, paperSize: US-Letter). */
const letterPaper = new Set('BZ CA CL CO CR DO GT HN MX NI PA PH PR SV US VE'.split(' '));

/** National numbers that are not 112; checked against the ITU list of national emergency numbers. */
const emergencyNumbers: Readonly<Record<string, string>> = {
  AU: '000',
  BR: '192',
  CA: '911',
  CH: '144',
  CN: '120',
  GB: '999',
  GG: '999',
  HK: '999',
  IE: '112',
  IM: '999',
  IN: '112',
  JE: '999',
  JP: '119',
  KR: '119',
  MX: '911',
  MY: '999',
  NZ: '111',
  PH: '911',
  PR: '911',
  SG: '995',
  TW: '119',
  US: '911',
  ZA: '10177',
};
const europe = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** What a form proposes for a country; an unknown emergency number stays empty and is asked for. */
export function proposedFor(country: string): { paper: 'a4' | 'letter'; emergencyNumber: string } {
  return {
    paper: letterPaper.has(country) ? 'letter' : 'a4',
    emergencyNumber: emergencyNumbers[country] ?? (europe.has(country) ? '112' : ''),
  };
}

/** Every IANA zone this machine knows, and UTC. */
export function timeZones(): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort();
}

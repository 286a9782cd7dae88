import type { BodyShape } from '@/lib/body/body-shape';
import { MuscleCode } from '@/lib/body/muscles';
import type { StandingFlag } from '@/lib/domain/screening';

export type StaffKey = 'ilse' | 'henrik' | 'wen' | 'bronagh';
type Staff = Readonly<{
  key: StaffKey;
  name: string;
  role: 'therapist' | 'admin';
  email: string;
  /** Trained for places that are shut for others. */
  advanced: boolean;
}>;

const member = (
  key: StaffKey,
  name: string,
  role: Staff['role'],
  email: string,
  advanced = false,
): Staff => ({
  key,
  name,
  role,
  email: `${email}@harbour-lane.example`,
  advanced,
});

/** All invented. Phone numbers are from the ranges set aside for fiction. */
export const demoStaff: readonly Staff[] = [
  member('ilse', 'Ilse Brandt', 'therapist', 'ilse'),
  member('henrik', 'Henrik Dahl', 'therapist', 'henrik'),
  member('wen', 'Wen Li Zhao', 'therapist', 'wen-li'),
  member('bronagh', 'Bronagh Ó Súilleabháin', 'admin', 'bronagh', true),
];

/** How a client fares: which way the scores go, and how the plan ends. */
export type Story =
  | 'improves'
  | 'slow'
  | 'stays'
  | 'resolves'
  | 'relapses'
  | 'lapses'
  | 'drifts'
  | 'wellness'
  | 'new';

export type Person = Readonly<{
  given: string;
  family: string;
  preferred?: string;
  born: string;
  problem: string;
  muscles: readonly MuscleCode[];
  story: Story;
  flags?: readonly StandingFlag[];
  shape?: BodyShape;
  /** Points are marked on the client's side, not on front or back. */
  seenFrom?: 'side';
}>;

const row = (
  given: string,
  family: string,
  born: string,
  problem: string,
  muscles: string,
  story: Story,
  flags: readonly StandingFlag[] = [],
): Person => ({
  given,
  family,
  born,
  problem,
  muscles: muscles.split(' ').map((code) => MuscleCode.parse(code)),
  story,
  flags,
});

/** The people of Today, in the order their rows stand; Amara Okafor has a story of her own in amara.ts. */
export const todaysPeople = {
  piotr: row('Piotr', 'Zieliński', '1979-02-11', 'Right calf', 'gastrocnemius soleus', 'improves'),
  maren: {
    ...row('Maren', 'Lindqvist', '1991-09-30', 'Jaw and neck', 'masseter splenius-capitis', 'improves'),
    seenFrom: 'side',
  },
  jonas: row(
    'Jonas',
    'Adeyemi',
    '1988-05-17',
    'Low back',
    'iliocostalis-lumborum quadratus-lumborum',
    'slow',
  ),
  lucia: row(
    'Lucía',
    'Montalbán Ferrer-Whitcombe',
    '1968-12-05',
    'Upper back between the shoulder blades',
    'rhomboids',
    'new',
  ),
  daeJung: row(
    'Dae-Jung',
    'Kwon',
    '1974-07-22',
    'Right forearm',
    'extensor-digitorum radial-wrist-extensors',
    'resolves',
  ),
  sofia: {
    ...row('Sofia', 'Marchetti', '1996-03-14', 'Left hip', 'gluteus-medius piriformis', 'improves'),
    shape: 'broad-hips',
  },
  tomasz: row(
    'Tomasz',
    'Wieczorek',
    '1983-10-02',
    'Neck and headaches',
    'suboccipitals upper-trapezius',
    'slow',
    ['antiplatelet'],
  ),
} as const satisfies Record<string, Person>;

export const otherPeople: readonly Person[] = [
  row('Ruth', 'Abernathy', '1957-04-19', 'Left shoulder', 'infraspinatus supraspinatus', 'drifts', [
    'osteoporosis',
  ]),
  row(
    'Nils',
    'Håkansson',
    '1990-11-08',
    'Low back and right buttock',
    'quadratus-lumborum gluteus-maximus',
    'drifts',
  ),
  row('Priya', 'Raghunathan', '1985-01-27', 'Neck, both sides', 'upper-trapezius levator-scapulae', 'drifts'),
  {
    ...row('Owen', 'Blackwood', '1971-06-13', 'Right shoulder', 'infraspinatus deltoid', 'improves'),
    shape: 'broad-shoulders',
  },
  row(
    'Beatriz',
    'Carvalho',
    '1993-08-21',
    'Left neck and shoulder',
    'upper-trapezius levator-scapulae',
    'improves',
  ),
  row('Callum', 'Fraser', '1987-03-02', 'Low back', 'iliocostalis-lumborum', 'resolves'),
  row(
    'Dilnoza',
    'Karimova',
    '1999-12-24',
    'Between the shoulder blades',
    'rhomboids middle-trapezius',
    'improves',
  ),
  row('Edward', 'Thistlewood', '1949-09-09', 'Right hip', 'gluteus-medius tensor-fasciae-latae', 'slow', [
    'anticoagulant',
    'joints',
  ]),
  row('Fatoumata', 'Diallo', '1982-05-05', 'Headaches, left side', 'suboccipitals scm-sternal', 'stays'),
  row('Giorgos', 'Papadimitriou', '1964-10-31', 'Low back', 'quadratus-lumborum multifidus-lumbar', 'stays'),
  row('Hanna', 'Virtanen', '1995-02-18', 'Left calf', 'soleus gastrocnemius', 'resolves'),
  row('Ibrahim', 'Al-Sayegh', '1978-07-07', 'Neck', 'levator-scapulae', 'improves'),
  row('Jessica', "O'Brien", '1990-04-04', 'Right upper back', 'infraspinatus rhomboids', 'improves'),
  row(
    'Kwame',
    'Mensah-Boateng',
    '1986-11-19',
    'Low back',
    'iliocostalis-lumborum gluteus-medius',
    'relapses',
  ),
  row('Ludovica', 'Esposito', '1976-01-15', 'Jaw', 'masseter temporalis', 'slow'),
  row('Mateusz', 'Kowalczyk', '1992-06-26', 'Right shoulder', 'supraspinatus deltoid', 'lapses'),
  row('Nadia', 'Benkirane', '1980-08-08', 'Neck and left arm', 'scalenes infraspinatus', 'stays', [
    'numb_area',
  ]),
  row(
    'Oliver',
    'Whitfield',
    '2001-03-30',
    'Thighs after running',
    'rectus-femoris vastus-lateralis',
    'resolves',
  ),
  row('Paula', 'Jiménez Otero', '1969-12-12', 'Low back', 'quadratus-lumborum', 'improves'),
  row('Quentin', 'Lefebvre', '1984-09-01', 'Left shoulder blade', 'infraspinatus teres-minor', 'improves'),
  row('Rosalind', 'Achterberg', '1955-05-28', 'Both shoulders', 'upper-trapezius deltoid', 'slow', [
    'osteoporosis',
    'antiplatelet',
  ]),
  row('Samuel', 'Nkosi', '1973-02-02', 'Right buttock', 'piriformis gluteus-maximus', 'improves'),
  row('Tereza', 'Dvořáková', '1998-10-10', 'Neck', 'splenius-capitis upper-trapezius', 'improves'),
  row('Umar', 'Siddiqui', '1989-07-16', 'Low back', 'iliocostalis-lumborum multifidus-lumbar', 'lapses'),
  row('Valentina', 'Rossi-Clarke', '1977-04-23', 'Left hip', 'gluteus-medius', 'relapses', ['pregnant']),
  row(
    'William',
    'Pemberton',
    '1961-01-01',
    'Neck and right shoulder',
    'upper-trapezius infraspinatus',
    'wellness',
  ),
  row('Xiomara', 'Delgado', '1994-09-17', 'Upper back', 'rhomboids lower-trapezius', 'improves'),
  row('Yusuf', 'Demir', '1981-06-06', 'Right elbow', 'radial-wrist-extensors supinator', 'improves'),
  row('Zoë', 'van der Merwe', '1987-12-29', 'Low back', 'quadratus-lumborum', 'resolves'),
  row('Aiko', 'Tanabe', '1990-02-14', 'Neck and shoulders', 'upper-trapezius', 'wellness'),
  row(
    'Björn',
    'Eriksson',
    '1966-08-03',
    'Left low back',
    'quadratus-lumborum iliocostalis-lumborum',
    'stays',
  ),
  row('Ciara', 'Gallagher', '1993-05-11', 'Headaches', 'suboccipitals upper-trapezius', 'improves'),
  row(
    'Dmitri',
    'Volkov',
    '1975-11-27',
    'Right heel and arch of the foot',
    'abductor-hallucis quadratus-plantae',
    'slow',
  ),
  row('Eleni', 'Stavrou', '1988-03-08', 'Between the shoulder blades', 'rhomboids', 'drifts'),
  row('Florian', 'Baumgartner', '1970-10-20', 'Left shoulder', 'infraspinatus pectoralis-minor', 'slow'),
  row('Grace', 'Adomako', '1996-01-09', 'Low back', 'iliocostalis-lumborum', 'resolves'),
  row(
    'Henri',
    'Dubois',
    '1952-07-30',
    'Right hip and thigh',
    'tensor-fasciae-latae vastus-lateralis',
    'improves',
    ['anticoagulant'],
  ),
  row('Ingrid', 'Solberg', '1983-04-17', 'Neck', 'levator-scapulae splenius-cervicis', 'improves'),
  row('Javier', 'Ortega Ruiz', '1979-12-03', 'Low back', 'gluteus-medius quadratus-lumborum', 'relapses'),
  row('Keira', 'MacLeod', '2000-06-21', 'Left shoulder', 'supraspinatus', 'improves'),
  row('Lars', 'Nyström', '1959-09-25', 'Right neck', 'upper-trapezius levator-scapulae', 'slow', ['heart']),
  {
    ...row('Mireille', 'Fontaine', '1991-02-26', 'Jaw and temples', 'masseter temporalis', 'improves'),
    seenFrom: 'side',
  },
  row('Noah', 'Hartley', '1997-08-14', 'Thighs', 'biceps-femoris', 'resolves'),
  row('Oksana', 'Bondarenko', '1985-05-31', 'Low back', 'multifidus-lumbar', 'stays'),
  row('Pádraig', 'Ó Conaill', '1963-11-11', 'Right shoulder', 'infraspinatus teres-major', 'wellness'),
  row('Renata', 'Szabó', '1978-03-19', 'Upper back', 'middle-trapezius rhomboids', 'improves'),
  row('Sanjay', 'Krishnamurthy', '1972-10-07', 'Neck', 'upper-trapezius', 'lapses'),
  row('Tamsin', 'Holloway', '1994-07-02', 'Left hip', 'piriformis gluteus-medius', 'improves'),
  row('Ulrike', 'Steinbach', '1967-01-22', 'Forearms', 'extensor-digitorum', 'improves'),
  row('Viktor', 'Horváth', '1986-04-29', 'Low back', 'quadratus-lumborum', 'new'),
  row('Wanda', 'Krawczyk', '1990-09-13', 'Neck and headaches', 'suboccipitals', 'drifts'),
];

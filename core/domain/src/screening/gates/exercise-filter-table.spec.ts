import { exerciseFilter } from './exercise-filter.js';

/** One exercise for each trait a condition may speak of; two for the spine, and two that nothing speaks against. */
const exercises = [
  'jumping',
  'crunch',
  'russian twist',
  'dumbbell lunge',
  'heavy leg press',
  'valsalva',
  'hiit',
  'supine bridge',
  'headstand',
  'shoulder press',
  'rock climbing',
  'rugby',
  'scuba diving',
  'sauna',
  'tandem walk',
  'brisk walking',
  'stationary cycling',
];

const signs = { X: 'exclude', s: 'substitute-low-impact', m: 'modify', '.': 'include' } as const;

/** By the sources named at the rules: X left out, s something of low impact instead, m in a milder form. */
const table: readonly (readonly [condition: string, row: string])[] = [
  ['osteoporosis', 'XXX.m.....XX..m..'],
  ['osteoporotic fracture', 'XXX.X.....XX..m..'],
  ['osteopenia', '.mm.......mm.....'],
  ['pregnancy', '.m..mmmm..XXXXm..'],
  ['pregnancy first trimester', '....mmm...XXXXm..'],
  ['knee osteoarthritis', 's..........s.....'],
  ['arthritis', 's..........s.....'],
  ['hip replacement', 's..........s.....'],
  ['ankle injury', 's..........s.....'],
  ['knee arthroplasty', 's..........s.....'],
  ['foot pain', 's..........s.....'],
  ['proliferative retinopathy', 'X...XXX.X..XX....'],
  ['mild background retinopathy', '.................'],
  ['peripheral neuropathy', 's.........ms..m..'],
  ['type 2 diabetes', '.................'],
  ['hypertension', '....XX...........'],
  ['coronary artery disease', '....mXm....mX....'],
  ['heart failure', '....mXm....mX....'],
  ['infarction', '....mXm....mX....'],
  ['sternotomy 6 weeks', '....XX...XXX.....'],
  ['sternotomy 14 weeks', '.................'],
  ['aneurysm', '....XXX....X.....'],
  ['bone metastases', 'XXXXX....XXX..m..'],
  ['metastatic cancer', 'XXXXX....XXX..m..'],
  ['lymphoedema', '...mm....m...m...'],
  ['obesity', 's..........s.....'],
  ['low back pain', '.mm.m............'],
  ['stroke', 'm...mm....Xm..m..'],
  ['spinal cord injury', 'X..mmm....XX.mm..'],
  ['falls', 'm.........XX..m..'],
  ['frailty', 'm.........XX..m..'],
  ['copd', '......m....mX....'],
  ['asthma', '......m....mX....'],
  ['me cfs', 'X..mX.X..m.X.....'],
  ['glaucoma', '.....X..X........'],
];

describe('what each condition says of each kind of exercise', () => {
  it.each(table)('%s: %s', (condition, row) => {
    const said = exercises.map((exercise) => exerciseFilter(exercise, condition));
    expect(said).toEqual([...row].map((sign) => signs[sign as keyof typeof signs]));
  });
});

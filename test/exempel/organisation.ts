/** Units (ansvar) of the administration and the activity (verksamhet) that each of them runs. */
export interface Unit {
  readonly name: string;
  readonly activity: string;
}

export const ACTIVITIES: Readonly<Record<string, string>> = {
  '100': 'Nämndverksamhet',
  '535': 'Socialpsykiatri',
  '552': 'Vuxna',
  '555': 'Barn och unga',
  '575': 'Ekonomiskt bistånd',
  '580': 'Familjerätt',
  '600': 'Integration',
  '610': 'Arbetsmarknad',
  '920': 'Gemensam administration',
};

export const UNITS: Readonly<Record<string, Unit>> = {
  '5000': { name: 'Socialnämnden', activity: '100' },
  '5010': { name: 'Förvaltningsledning', activity: '920' },
  '5020': { name: 'Avdelning administration', activity: '920' },
  '5110': { name: 'Mottagning och utredning unga', activity: '555' },
  '5120': { name: 'Familjehem och placering unga', activity: '555' },
  '5130': { name: 'Öppenvård unga', activity: '555' },
  '5140': { name: 'Familjerätt', activity: '580' },
  '5210': { name: 'Utredning vuxna', activity: '552' },
  '5220': { name: 'Öppenvård och boende vuxna', activity: '552' },
  '5230': { name: 'Socialpsykiatri och boendestöd', activity: '535' },
  '5310': { name: 'Enheten för ekonomiskt bistånd', activity: '575' },
  '5320': { name: 'Arbetsmarknadsenheten', activity: '610' },
  '5330': { name: 'Integrationsenheten', activity: '600' },
};

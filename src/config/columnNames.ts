/** What the program calls a column, and the names it goes by in exports that have been seen. */
export const COLUMN_NAMES = {
  konto: ['konto', 'ukonto', 'kontonr', 'kontonummer'],
  kontotext: ['kontotext', 'kontonamn', 'kontobenämning', 'ukonto text'],
  ansvar: ['ansvar', 'ansv', 'ansvarskod'],
  ansvarstext: ['ansvarstext', 'ansvarsnamn', 'ansvarsbenämning'],
  verksamhet: ['verksamhet', 'vht', 'verks', 'verksamhetskod'],
  verksamhetstext: ['verksamhetstext', 'verksamhetsnamn', 'vht text'],
  period: ['period', 'månad', 'redovisningsperiod'],
  belopp: ['belopp', 'utfall', 'summa', 'saldo'],
  'prognos per': ['prognos per', 'prognosperiod', 'prognostillfälle'],
  kontogrupp: ['kontogrupp', 'kgrp', 'post'],
  helårsprognos: ['helårsprognos', 'prognos', 'prognos helår'],
  rad: ['rad'],
  benämning: ['benämning', 'text'],
} as const;
export type ColumnName = keyof typeof COLUMN_NAMES;

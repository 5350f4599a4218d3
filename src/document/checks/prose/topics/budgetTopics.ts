import { nameOf, type Readers } from './reading.ts';

/** The parts of the municipality's grant, and what is invested. */
export const BUDGET_READERS: Readers = {
  kommunbidrag: ([ofYear], { label }) => ({
    names: [nameOf('grant-part', label.split(`, ${ofYear}`)[0]!, label.split(`, ${ofYear}`)[0]!)],
    aspect: 'plain',
    span: 'year',
    years: [Number(ofYear)],
    sense: 'income',
  }),
  investeringar: ([ofYear, type], { label }) => ({
    names: label
      .split(', ')
      .slice(0, -1)
      .map((text, index) =>
        nameOf(
          `investment-${index}`,
          text,
          text,
          type === 'totalt' ? ['investeringsbudget', 'investeringar', 'investeringsutgifter'] : [],
        ),
      ),
    aspect: 'budget',
    span: 'year',
    years: ofYear === 'perioden' ? [] : [Number(ofYear)],
    sense: 'plain',
  }),
};

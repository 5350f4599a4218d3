import { parseXml } from '../xml.ts';

/** What a part's relations lead to, by their names. */
export function relationsOf(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  parseXml(xml, {
    open(name, attribute) {
      if (name === 'Relationship') targets.set(attribute('Id'), attribute('Target'));
    },
  });
  return targets;
}

/** The numbers of a chart's series, in order. */
export function valuesOf(chart: string): number[] {
  const values: number[] = [];
  let isValue = false;
  let isNumber = false;
  parseXml(chart, {
    open(name) {
      if (name === 'c:val') isValue = true;
      if (name === 'c:v') isNumber = isValue;
    },
    text(text) {
      if (isNumber) values.push(Number(text));
    },
    close(name) {
      if (name === 'c:val') isValue = false;
      if (name === 'c:v') isNumber = false;
    },
  });
  return values;
}

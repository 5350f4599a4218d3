import { BuilderElement, type ITableOptions, Table, type XmlComponent } from 'docx';

interface Alternative {
  readonly title: string;
  readonly description?: string | undefined;
}

const property = (name: string, value: string): XmlComponent =>
  new BuilderElement({ name, attributes: { val: { key: 'w:val', value } } });

/** A table with an alternative text, which the library's own has no option for. */
class DescribedTable extends Table {
  constructor(options: ITableOptions, { title, description }: Alternative) {
    super(options);
    // The table's properties come first, and the alternative text last among them.
    const properties = this.root[0] as XmlComponent;
    properties.addChildElement(property('w:tblCaption', title));
    if (description !== undefined) properties.addChildElement(property('w:tblDescription', description));
  }
}

/** A Word table that readers' aids announce by a title and a description. */
export const tableAlternative = (options: ITableOptions, alternative: Alternative): Table =>
  new DescribedTable(options, alternative);

import { isRecord, listOf, textOf, type Json } from '../../json.js';
import { Parts } from '../markup/markup.js';
import { parseRichText } from '../markup/rich-text.js';

/** A table block; its first row is the head. */
export function TableBlock({ block }: { readonly block: Json }) {
  const [head = [], ...rows] = listOf(block['rows']).map((row) => listOf(row).filter(isRecord));
  const settings = listOf(block['column_settings']).filter(isRecord);
  const align = (index: number): string => `align-${textOf(settings[index]?.['align']) || 'start'}`;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="Table">
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col" class={align(index)} dir="auto">
                <CellContent cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row" class={align(column)} dir="auto">
                    <CellContent cell={cell} />
                  </th>
                ) : (
                  <td key={column} class={align(column)} dir="auto">
                    <CellContent cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellContent({ cell }: { readonly cell: Json }) {
  if (cell['type'] === 'rich_text') return <Parts parts={parseRichText(cell)} />;
  if (cell['type'] === 'raw_number') return <>{textOf(cell['text']) || Number(cell['value'])}</>;
  return <>{textOf(cell['text'])}</>;
}

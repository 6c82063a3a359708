/** Text that is markup already: everything else that goes into a page is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Content = Markup | string | number | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template of markup whose values are escaped, unless they are markup themselves. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const text = parts.map((part, at) => part + (at < values.length ? rendered(values[at]!) : ''));
  return new Markup(text.join(''));
}

function rendered(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(rendered).join('');
  return String(content).replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}

/** "91.2 %", which no line break parts. */
export function percentText(share: number): string {
  return `${(100 * share).toFixed(1)}\u00a0%`;
}

/** The same, or a dash where nothing was measured. */
export function percentOrDash(share: number | null): string {
  return share === null ? '–' : percentText(share);
}

/** A table with a caption and headers; the first cell of a row is its header. */
export function table(
  caption: string,
  headers: readonly string[],
  rows: readonly (readonly [Content, ...Content[]])[],
): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${headers.map((header) => html`<th scope="col">${header}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

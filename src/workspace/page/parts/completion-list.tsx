import type { Completion } from './completions.js';

interface CompletionListProps {
  readonly id: string;
  readonly completions: readonly Completion[];
  readonly chosen: number;
  readonly onChoose: (completion: Completion) => void;
}

/** What could be meant, above the field; the field keeps the focus. */
export function CompletionList({ id, completions, chosen, onChoose }: CompletionListProps) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label="Suggestions"
      class="completions"
      hidden={completions.length === 0}
    >
      {completions.map((completion, index) => (
        <li
          key={completion.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(completion);
          }}
        >
          <strong>{completion.label}</strong>
          <span dir="auto">{completion.hint}</span>
        </li>
      ))}
    </ul>
  );
}

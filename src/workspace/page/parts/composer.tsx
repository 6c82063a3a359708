import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageChannel, PageView } from '../../page-protocol.js';
import type { Connection } from '../connection.js';
import { memberById, useWorkspace } from '../workspace-context.js';
import { completionsFor, type Completion } from './completions.js';
import { CompletionList } from './completion-list.js';
import { Icon } from './icons.js';
import { Menu } from './menu.js';

interface ComposerProps {
  readonly channel: PageChannel;
  readonly thread?: string;
}

/** Where one writes: Enter sends, Shift+Enter begins a line, `/` and `@` offer what fits. */
export function Composer({ channel, thread }: ComposerProps) {
  const { view } = useWorkspace();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(channel, thread, field);
  const { text, completions, chosen } = draft;
  const listId = `completions-${thread ?? channel.id}`;
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        draft.send();
      }}
    >
      <CompletionList
        id={listId}
        completions={completions}
        chosen={chosen}
        onChoose={draft.complete}
      />
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        role="combobox"
        aria-label={labelOf(view, channel, thread)}
        aria-autocomplete="list"
        aria-expanded={completions.length > 0}
        aria-controls={listId}
        aria-activedescendant={completions.length > 0 ? `${listId}-${chosen}` : undefined}
        placeholder={labelOf(view, channel, thread)}
        value={text}
        onInput={({ currentTarget }) => {
          draft.write(currentTarget.value, currentTarget.selectionStart);
        }}
        onKeyDown={draft.keyDown}
      />
      <ShortcutMenu />
      <button type="submit" class="send" aria-label="Send" disabled={text.trim() === ''}>
        <Icon name="send" />
      </button>
    </form>
  );
}

/** What is being written, what it could be completed to, and what the keys do. */
function useDraft(
  channel: PageChannel,
  thread: string | undefined,
  field: RefObject<HTMLTextAreaElement>,
) {
  const { view, connection } = useWorkspace();
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const completions = dismissed ? [] : completionsFor(text, caret, view, thread !== undefined);
  useFittingHeight(field, text);
  const write = (next: string, at: number): void => {
    setText(next);
    setCaret(at);
    setChosen(0);
    setDismissed(false);
  };
  const complete = (completion: Completion): void => {
    const { text: next, caret: at } = completion;
    write(next, at);
    field.current?.focus();
    requestAnimationFrame(() => field.current?.setSelectionRange(at, at));
  };
  const send = (): void => {
    if (text.trim() === '') return;
    sendTyped(connection, view, text.trim(), channel, thread);
    write('', 0);
  };
  const keyDown = (event: KeyboardEvent): void => {
    const index = moved(event.key, chosen, completions.length);
    const completion =
      event.key === 'Tab' || event.key === 'Enter' ? completions[chosen] : undefined;
    if (index !== undefined) setChosen(index);
    else if (event.key === 'Escape' && completions.length > 0) setDismissed(true);
    else if (completion !== undefined) complete(completion);
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send();
    else return;
    event.preventDefault();
  };
  return { text, completions, chosen, write, complete, send, keyDown };
}

/** Takes the focus where there is a keyboard, and grows with what is written. */
function useFittingHeight(field: RefObject<HTMLTextAreaElement>, text: string): void {
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);
  useEffect(() => {
    if (field.current === null) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight}px`;
  }, [text]);
}

function ShortcutMenu() {
  const { view, connection } = useWorkspace();
  const shortcuts = view.shortcuts.filter(({ kind }) => kind === 'global');
  if (shortcuts.length === 0) return null;
  return (
    <Menu
      class="menu-up"
      side="end"
      label="Shortcuts"
      button={<Icon name="bolt" />}
      items={shortcuts.map(({ callbackId, name }) => ({
        key: callbackId,
        label: name,
        choose: () => void connection.act({ kind: 'shortcut', callbackId }),
      }))}
    />
  );
}

/** Commands work in channels and direct conversations, not in threads, as in Slack. */
function sendTyped(
  connection: Connection,
  view: PageView,
  text: string,
  channel: PageChannel,
  thread: string | undefined,
): void {
  const [, name = '', rest = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const known = name === '/invite' || view.commands.some(({ command }) => command === name);
  if (thread === undefined && name !== '' && (known || !name.slice(1).includes('/'))) {
    void connection.act({ kind: 'command', channel: channel.id, name, text: rest });
    return;
  }
  const where = thread === undefined ? {} : { thread };
  void connection.act({ kind: 'post', channel: channel.id, text, ...where });
}

function moved(key: string, chosen: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (chosen + 1) % count;
  if (key === 'ArrowUp') return (chosen - 1 + count) % count;
  return undefined;
}

function labelOf(view: PageView, channel: PageChannel, thread: string | undefined): string {
  if (thread !== undefined) return 'Reply…';
  const bot = memberById(view, view.botId).realName;
  return channel.kind === 'im' ? `Message ${bot}` : `Message #${channel.name}`;
}

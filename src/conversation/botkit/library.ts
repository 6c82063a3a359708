import { createRequire } from 'node:module';
import type * as Core from 'botbuilder-core';
import type * as Dialogs from 'botbuilder-dialogs';
import type * as Kit from 'botkit';

/*
 * Botkit without what Wayfinder has no use for. Loaded whole, Botkit brings 1,149 files: Microsoft's
 * bot service and its sign-in, a web server, recognisers of dates and numbers in ten languages.
 * Without them it is 420 files, a third of the time and half of the memory, and none of that code
 * runs. Everything of Botkit is imported from here, because whoever loads it first loads it all.
 */

const require = createRequire(import.meta.url);
const fromBotkit = createRequire(require.resolve('botkit'));
const fromCore = createRequire(require.resolve('botbuilder-core'));
const fromDialogs = createRequire(require.resolve('botbuilder-dialogs'));
const fromStdlib = createRequire(fromCore.resolve('botbuilder-stdlib'));

/** What is left out, by the package that asks for it. */
const LEFT_OUT: readonly (readonly [NodeJS.Require, readonly string[]])[] = [
  [fromBotkit, ['express', 'body-parser']],
  [fromCore, ['botframework-connector']],
  [
    fromDialogs,
    [
      '@microsoft/recognizers-text-choice',
      '@microsoft/recognizers-text-date-time',
      '@microsoft/recognizers-text-number',
      '@microsoft/recognizers-text-suite',
    ],
  ],
  [
    fromStdlib,
    [
      '@azure/core-auth',
      '@azure/core-client',
      '@azure/core-http-compat',
      '@azure/core-rest-pipeline',
    ],
  ],
];

const { kit, core, dialogs } = load();

export const { Botkit, BotkitConversation, BotWorker } = kit;
export const { BotAdapter, TurnContext } = core;
export const { DialogTurnStatus } = dialogs;

function load(): { kit: typeof Kit; core: typeof Core; dialogs: typeof Dialogs } {
  const { blank, seal } = createBlank();
  const paths = LEFT_OUT.flatMap(([from, names]) => names.map((name) => from.resolve(name)));
  const undo = paths.map((path) => replaceModule(path, blank));
  try {
    const core = require('botbuilder-core') as typeof Core;
    const dialogs = require('botbuilder-dialogs') as typeof Dialogs;
    // All that Botkit takes from `botbuilder` is the core, and an adapter that is not used here.
    const botbuilder = { ...core, BotFrameworkAdapter: class {} };
    undo.push(replaceModule(fromBotkit.resolve('botbuilder'), botbuilder));
    return { core, dialogs, kit: require('botkit') as typeof Kit };
  } finally {
    for (const restore of undo) restore();
    seal();
  }
}

/** Puts something else where a module would be loaded; gives what undoes that. */
function replaceModule(path: string, exports: unknown): () => void {
  const before = require.cache[path];
  const module: Partial<NodeJS.Module> = { id: path, filename: path, loaded: true, exports };
  require.cache[path] = module as NodeJS.Module;
  return () => {
    if (before === undefined) delete require.cache[path];
    if (before !== undefined) require.cache[path] = before;
  };
}

/**
 * Something that can be read, called and extended like any module while its users are loaded, and
 * does nothing. Once sealed, a call throws: it would mean that a part is needed after all.
 */
function createBlank(): { blank: unknown; seal: () => void } {
  let sealed = false;
  function use(): unknown {
    if (sealed) throw new Error('Botkit needs a part of itself that is left out: see library.ts');
    return blank;
  }
  const blank: unknown = new Proxy(class {}, {
    get(target, key) {
      if (key === 'prototype') return target.prototype;
      if (key === Symbol.toPrimitive) return () => '';
      if (key === Symbol.iterator) return () => [].values();
      return blank;
    },
    apply: use,
    construct: () => Object(use()) as object,
  });
  return { blank, seal: () => (sealed = true) };
}

import type { Channel, Member } from './model.js';
import type { Settings } from './options.js';
import type { State } from './state.js';

const PEOPLE: readonly Omit<Member, 'active'>[] = [
  {
    id: 'U0WFGRACE1',
    name: 'grace',
    realName: 'Grace Oyelaran',
    locale: 'en-US',
    timeZone: 'America/Chicago',
    kind: 'member',
    title: 'Infrastructure manager',
  },
  {
    id: 'U0WFELIN01',
    name: 'elin',
    realName: 'Elin Bergström',
    locale: 'sv-SE',
    timeZone: 'Europe/Stockholm',
    kind: 'member',
    title: 'Systemutvecklare',
  },
  {
    id: 'U0WFAYESHA',
    name: 'ayesha',
    realName: 'Ayesha Siddiqui',
    locale: 'ur-PK',
    timeZone: 'Asia/Karachi',
    kind: 'member',
    title: 'ڈیٹا تجزیہ کار',
  },
  {
    id: 'U0WFTOMAS1',
    name: 'tomas',
    realName: 'Tomás Rivera',
    locale: 'en-GB',
    timeZone: 'Europe/London',
    kind: 'guest',
    title: 'Contractor',
  },
  {
    id: 'U0WFINGRID',
    name: 'ingrid',
    realName: 'Ingrid Solheim',
    locale: 'en-US',
    timeZone: 'Europe/Oslo',
    kind: 'admin',
    title: 'Workspace owner',
  },
];

interface ChannelSeed {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private';
  readonly topic: string;
  readonly members: readonly string[];
  readonly bot: boolean;
  readonly archived?: boolean;
  readonly readOnly?: boolean;
}

const CHANNELS: readonly ChannelSeed[] = [
  {
    id: 'C0WFGENERAL',
    name: 'general',
    kind: 'public',
    topic: 'Everything that concerns all of us',
    members: ['grace', 'elin', 'ayesha', 'ingrid'],
    bot: true,
  },
  {
    id: 'C0WFCAREERS',
    name: 'careers',
    kind: 'public',
    topic: 'Questions about roles, growth and courses',
    members: ['grace', 'elin', 'ayesha', 'tomas', 'ingrid'],
    bot: true,
  },
  {
    id: 'C0WFPLATFRM',
    name: 'platform-team',
    kind: 'public',
    topic: 'Build, run, repeat (the bot is not here)',
    members: ['grace', 'elin'],
    bot: false,
  },
  {
    id: 'C0WFNEWS001',
    name: 'announcements',
    kind: 'public',
    topic: 'Read only: admins post here',
    members: ['grace', 'elin', 'ayesha', 'ingrid'],
    bot: true,
    readOnly: true,
  },
  {
    id: 'C0WFOLDHIRE',
    name: 'hiring-archive',
    kind: 'public',
    topic: 'Closed',
    members: ['grace', 'ingrid'],
    bot: true,
    archived: true,
  },
  {
    id: 'G0WFMENTORS',
    name: 'mentoring',
    kind: 'private',
    topic: 'Grace and Elin, once a month',
    members: ['grace', 'elin'],
    bot: true,
  },
  {
    id: 'G0WFLEADERS',
    name: 'leadership',
    kind: 'private',
    topic: 'Private, and the bot is not here',
    members: ['grace', 'ingrid'],
    bot: false,
  },
];

/** Puts the members, the bot and the empty channels of the demonstration into the state. */
export function seedWorkspace(state: State, settings: Settings): void {
  for (const person of PEOPLE) state.members.set(person.id, { ...person, active: true });
  for (let number = 1; number <= settings.moreMembers; number++) {
    const member = numberedMember(number);
    state.members.set(member.id, member);
  }
  state.members.set(settings.botUserId, botMember(settings));
  for (const seed of CHANNELS) state.channels.set(seed.id, channelFrom(seed, state, settings));
}

/** Adds a few messages, so that the page does not open on an empty room. */
export function seedMessages(state: State): void {
  const lines: readonly (readonly [string, string, string])[] = [
    ['C0WFGENERAL', 'U0WFINGRID', 'Welcome, everybody. This workspace runs on this machine only.'],
    ['C0WFGENERAL', 'U0WFELIN01', 'Hej! Trevligt att vara här.'],
    ['C0WFGENERAL', 'U0WFAYESHA', 'السلام علیکم! مل کر خوشی ہوئی۔'],
    [
      'C0WFCAREERS',
      'U0WFGRACE1',
      'I have run infrastructure for nine years. I wonder what comes next for me.',
    ],
    ['C0WFNEWS001', 'U0WFINGRID', 'The office is closed on Friday.'],
    ['G0WFMENTORS', 'U0WFGRACE1', 'Shall we talk about the step from lead to manager?'],
  ];
  for (const [channel, user, text] of lines) {
    const ts = state.nextTs();
    state.messages.push({ channel, ts, user, text, blocks: [], attachments: [], reactions: [] });
  }
}

function numberedMember(number: number): Member {
  return {
    id: `U0WFM${String(number).padStart(5, '0')}`,
    name: `member${number}`,
    realName: `Member ${number}`,
    locale: 'en-US',
    timeZone: 'Europe/London',
    kind: 'member',
    title: '',
    active: true,
  };
}

function botMember(settings: Settings): Member {
  return {
    id: settings.botUserId,
    name: settings.botName.toLowerCase(),
    realName: settings.botName,
    locale: 'en-US',
    timeZone: 'America/Los_Angeles',
    kind: 'bot',
    title: '',
    active: true,
  };
}

function channelFrom(seed: ChannelSeed, state: State, settings: Settings): Channel {
  const members = PEOPLE.filter((person) => seed.members.includes(person.name)).map(({ id }) => id);
  return {
    id: seed.id,
    name: seed.name,
    kind: seed.kind,
    topic: seed.topic,
    archived: seed.archived ?? false,
    readOnly: seed.readOnly ?? false,
    members: new Set(seed.bot ? [...members, settings.botUserId] : members),
    created: state.nowSeconds(),
    creator: 'U0WFINGRID',
  };
}

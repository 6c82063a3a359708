import { OWN_ACTIONS } from '../../actions.js';
import { button, paragraph } from './home-blocks.js';
import type { Home } from './home-section.js';

/** What is kept of a person, and the buttons to see it, take it along and have it deleted. */
export async function privacySection({ tell }: Home) {
  const plain = (id: string) => ({ type: 'plain_text' as const, text: tell(id) });
  return [
    paragraph(`*${tell('home.data')}*\n${tell('home.privacy')}`),
    {
      type: 'actions' as const,
      block_id: 'home:data',
      elements: [
        button(tell('home.data.see'), OWN_ACTIONS.seeData),
        button(tell('home.data.export'), OWN_ACTIONS.exportData),
        {
          ...button(tell('home.data.delete'), OWN_ACTIONS.deleteData),
          style: 'danger' as const,
          confirm: {
            title: plain('home.data.delete'),
            text: plain('home.data.delete.confirm'),
            confirm: plain('home.data.delete.yes'),
            deny: plain('share.cancel'),
          },
        },
      ],
    },
  ];
}

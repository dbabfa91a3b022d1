import { ASKED_PURPOSES, type AskedPurpose, currentWording } from '@silin/shared';
import { Card } from '@/ui/card/card';
import { ListRow } from '@/ui/list-row/list-row';
import { Tag } from '@/ui/tag/tag';
import type { PersonConsents } from '../api/consents.api';
import { CONSENT_STATE_LABELS } from '../model/labels';

/** Every purpose in one line each; a tap opens its card. */
export function ConsentRows({ of, onOpen }: { of: PersonConsents; onOpen: (purpose: AskedPurpose) => void }) {
  return (
    <Card list id="consents">
      {of.items.map(({ purpose, state, askAnew }) => {
        const label = CONSENT_STATE_LABELS[state];
        return (
          <ListRow
            key={purpose}
            id={`row-${purpose}`}
            title={currentWording(purpose).title}
            note={askAnew ? '快到期了，或说明改过，请再问一次' : undefined}
            end={<Tag tone={label.tone}>{label.word}</Tag>}
            onClick={() => onOpen(purpose)}
          />
        );
      })}
    </Card>
  );
}

/** The purpose an address names, if it is one. */
export const purposeNamed = (word: string | undefined): AskedPurpose | undefined =>
  ASKED_PURPOSES.find((purpose) => purpose === word);

import { PAIRING_STATE_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import { ListRow } from '@/ui/list-row/list-row';
import { Tag } from '@/ui/tag/tag';
import type { PairingCard } from '../../api/pairings.api';
import { namesOf, nextLine, PAIRING_TONES } from '../../model/proposal-labels';

interface PairingRowProps {
  pairing: PairingCard;
  now: number;
  /** Whose list it is: the person's says the volunteer, the volunteer's the person; without it both. */
  of?: 'person' | 'volunteer';
  onClick?: (() => void) | undefined;
}

/** One pairing as a line of a list. */
export function PairingRow({ pairing, now, of, onClick }: PairingRowProps) {
  const title =
    of === 'person'
      ? pairing.volunteerName
      : of === 'volunteer'
        ? namesOf(pairing)
        : `${namesOf(pairing)} · ${pairing.volunteerName}`;
  return (
    <ListRow
      id={`pairing-row-${pairing.id}`}
      title={title}
      note={[of === 'person' ? null : pairing.people[0]?.buildingName, nextLine(pairing, now)]
        .filter(Boolean)
        .join(' · ')}
      end={
        <View>
          <Tag tone={PAIRING_TONES[pairing.state]}>{PAIRING_STATE_WORDS[pairing.state]}</Tag>
        </View>
      }
      {...(onClick ? { onClick } : {})}
    />
  );
}

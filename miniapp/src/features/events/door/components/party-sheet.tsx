import { View } from '@tarojs/components';
import { useState } from 'react';
import { role } from '@/ui/base/role';
import { Button, keyboard } from '@/ui/button/button';
import { Icon } from '@/ui/icon/icon';
import { Sheet } from '@/ui/sheet/sheet';
import { Tag } from '@/ui/tag/tag';
import type { DoorHead, DoorParty } from '../api/door.api';
import { type Book, countersOf, isIn } from '../model/book';
import { headNote, partyName, partyNote, withoutSeat } from '../model/words';
import './door.scss';

interface PartySheetProps {
  book: Book;
  party: DoorParty;
  onMark: (heads: readonly DoorHead[]) => void;
  /** Somebody without a seat came with them. */
  onWithThem: () => void;
  onClose: () => void;
}

/** The whole party, all ticked; who is missing is unticked, and one button does it. */
export function PartySheet({ book, party, onMark, onWithThem, onClose }: PartySheetProps) {
  const awaited = party.heads.filter((head) => !isIn(book, head));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const coming = awaited.filter(({ id }) => !missing.includes(id));
  const flip = (id: string) =>
    setMissing(missing.includes(id) ? missing.filter((other) => other !== id) : [...missing, id]);
  const waits = withoutSeat(party, book.list.parties, countersOf(book).free);
  return (
    <Sheet open title={partyName(party)} onClose={onClose}>
      <View className="note">{partyNote(party)}</View>
      {waits ? <View className="door-said">{waits}</View> : null}
      <View className="stack">
        {party.heads.map((head) => (
          <HeadRow
            key={head.id}
            head={head}
            here={isIn(book, head)}
            on={!missing.includes(head.id)}
            onFlip={() => flip(head.id)}
          />
        ))}
      </View>
      {awaited.length > 0 ? (
        <Button
          id="door-came"
          tone="enjoy"
          size="large"
          wide
          icon="check"
          className="door-big"
          disabled={coming.length === 0}
          onClick={() => onMark(coming)}
        >
          {waits ? `放 ${coming.length} 人进` : `${coming.length} 人到了`}
        </Button>
      ) : (
        <View className="note center">都签到了</View>
      )}
      <Button id="door-with-them" variant="quiet" wide icon="plus" onClick={onWithThem}>
        还有跟来的人
      </Button>
    </Sheet>
  );
}

function HeadRow({ head, here, on, onFlip }: { head: DoorHead; here: boolean; on: boolean; onFlip: () => void }) {
  const tap = here ? {} : { onClick: onFlip, ...(SILIN_H5 ? keyboard(onFlip) : {}) };
  return (
    <View
      className={`door-head ${on || here ? 'door-head--on' : ''}`}
      {...tap}
      {...(here ? {} : { ...role('checkbox'), 'aria-checked': on })}
    >
      <View className="door-head__tick">
        <Icon name="check" size={1.25} />
      </View>
      <View className="grow">
        <View className="body strong">{head.called}</View>
        {headNote(head) ? <View className="note">{headNote(head)}</View> : null}
      </View>
      {here ? <Tag tone="ok">来了</Tag> : null}
    </View>
  );
}

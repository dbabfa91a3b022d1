import { View } from '@tarojs/components';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Tag } from '@/ui/tag/tag';
import type { DoorParty } from '../api/door.api';
import { type Book, isIn } from '../model/book';
import { partyName, partyNote } from '../model/words';
import './door.scss';

interface FoundPartiesProps {
  book: Book;
  parties: readonly DoorParty[];
  onOpen: (party: DoorParty) => void;
}

/** What was found, told apart by where people live, how old they are and with whom they come. */
export function FoundParties({ book, parties, onOpen }: FoundPartiesProps) {
  if (parties.length === 0) return <View className="note center">没有找到；换个字，或者记作现场来的人</View>;
  return (
    <View id="door-found" className="stack">
      {parties.map((party) => {
        const came = party.heads.filter((head) => isIn(book, head)).length;
        return (
          <Card key={party.id} className="door-party">
            <View className="grow">
              <View className="heading">{partyName(party)}</View>
              <View className="note">{partyNote(party)}</View>
              {party.state === 'confirmed' ? null : (
                <Tag tone="warn">{party.state === 'waiting' ? '候补' : '没报上'}</Tag>
              )}
            </View>
            {came === party.heads.length ? (
              <Button variant="quiet" className="door-big" onClick={() => onOpen(party)}>
                都来了
              </Button>
            ) : (
              <Button tone="enjoy" className="door-big" onClick={() => onOpen(party)}>
                {came > 0 ? `来了 ${came}` : '到了'}
              </Button>
            )}
          </Card>
        );
      })}
    </View>
  );
}

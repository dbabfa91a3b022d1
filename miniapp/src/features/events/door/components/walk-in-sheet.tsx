import { eventLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button/button';
import { Sheet } from '@/ui/sheet/sheet';
import type { DoorParty } from '../api/door.api';
import { partyName } from '../model/words';
import './door.scss';

interface WalkInSheetProps {
  /** 跟谁来的; nobody when they came by themselves. */
  party: DoorParty | undefined;
  onDone: (people: number) => void;
  onClose: () => void;
}

/** People without a seat: how many, and with whom they came. */
export function WalkInSheet({ party, onDone, onClose }: WalkInSheetProps) {
  const [people, setPeople] = useState(1);
  return (
    <Sheet open title="现场来的人" onClose={onClose}>
      <View className="note">
        {party ? `跟 ${partyName(party)} 来的` : '没有报名的人；跟谁一起来的，请先找到那一家再点“还有跟来的人”'}
      </View>
      <View className="door-stepper">
        <Button
          id="door-fewer"
          variant="quiet"
          className="door-big"
          disabled={people <= 1}
          onClick={() => setPeople(people - 1)}
        >
          少 1 人
        </Button>
        <View id="door-people" className="door-stepper__number">
          {people}
        </View>
        <Button
          id="door-more"
          variant="quiet"
          className="door-big"
          disabled={people >= eventLimits.walkInMax}
          onClick={() => setPeople(people + 1)}
        >
          多 1 人
        </Button>
      </View>
      <Button
        id="door-walk-in-save"
        tone="enjoy"
        size="large"
        wide
        icon="check"
        className="door-big"
        onClick={() => onDone(people)}
      >
        {`记 ${people} 人`}
      </Button>
    </Sheet>
  );
}

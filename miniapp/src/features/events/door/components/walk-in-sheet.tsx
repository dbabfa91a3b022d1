import { eventLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button/button';
import { Sheet } from '@/ui/sheet/sheet';
import type { EventQuestion } from '../../api/types';
import { AskedQuestions } from '../../components/questions/asked-questions';
import { answersOf, type Replies, replyErrors, replyKey } from '../../model/replies';
import type { AnswerAtDoor, DoorParty } from '../api/door.api';
import { partyName } from '../model/words';
import './door.scss';

interface WalkInSheetProps {
  /** 跟谁来的; nobody when they came by themselves. */
  party: DoorParty | undefined;
  /** What is asked of who signs up is asked of who walks in (edge 45). */
  questions: readonly EventQuestion[];
  onDone: (people: number, answers: readonly AnswerAtDoor[]) => void;
  onClose: () => void;
}

/** People without a seat: how many, with whom they came, and what is asked of everybody. Nobody is kept out for an answer. */
export function WalkInSheet({ party, questions, onDone, onClose }: WalkInSheetProps) {
  const [people, setPeople] = useState(1);
  const [replies, setReplies] = useState<Replies>({});
  const [tried, setTried] = useState(false);
  const asked = questions.map((question) => ({ key: replyKey(question.id), question, head: 0 }));
  const errors = replyErrors(asked, replies);
  const missing = Object.keys(errors).length > 0;
  /** What fits is kept also when something is still wanted. */
  const done = () => {
    const fitting = asked.filter(({ key }) => !errors[key]);
    onDone(
      people,
      answersOf(fitting, replies).map(({ head: _, ...answer }) => answer),
    );
  };
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
      {questions.length > 0 && people > 1 ? <View className="note">一起来的，问一位就行</View> : null}
      <AskedQuestions
        asked={asked}
        replies={replies}
        errors={tried ? errors : {}}
        callOf={() => ''}
        onReply={(key, reply) => setReplies((now) => ({ ...now, [key]: reply }))}
      />
      <Button
        id="door-walk-in-save"
        tone="enjoy"
        size="large"
        wide
        icon="check"
        className="door-big"
        onClick={() => (missing ? setTried(true) : done())}
      >
        {`记 ${people} 人`}
      </Button>
      {missing && tried ? (
        <Button id="door-walk-in-unasked" variant="quiet" wide className="door-big" onClick={done}>
          没法问，先放行
        </Button>
      ) : null}
    </Sheet>
  );
}

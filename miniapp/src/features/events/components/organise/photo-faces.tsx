import { communityLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { peopleApi } from '@/features/communities/api/people.api';
import { useMembership } from '@/features/communities/model/membership';
import { homeFacts } from '@/features/communities/model/person-labels';
import { useLoad } from '@/platform/use-load';
import { Field } from '@/ui/field/field';
import { SearchBox } from '@/ui/search-box/search-box';
import { ProblemNote } from '@/ui/states/states';
import { TickRow } from '@/ui/tick-row/tick-row';
import { sessionsApi } from '../../api/organiser.api';

/** Somebody recognisable on a picture: a head of a party of the session, or somebody of the records. */
export interface Face {
  kind: 'head' | 'person';
  id: string;
  called: string;
  note?: string | undefined;
}

interface PhotoFacesProps {
  sessionId: string;
  who: readonly Face[];
  onChange: (who: readonly Face[]) => void;
}

/** Who is recognisable: looked for among those who signed up, and by staff in the records too. */
export function PhotoFaces({ sessionId, who, onChange }: PhotoFacesProps) {
  const [q, setQ] = useState('');
  const { found, problem } = useFaces(sessionId, q);
  const flip = (face: Face) =>
    onChange(who.some(({ id }) => id === face.id) ? who.filter(({ id }) => id !== face.id) : [...who, face]);
  const others = (found ?? []).filter(({ id }) => who.every((face) => face.id !== id));
  return (
    <Field label="认得出的有谁">
      <View className="stack" id="photo-faces">
        <SearchBox
          id="face-search"
          placeholder="姓名、楼栋，或电话后四位"
          maxLength={communityLimits.realNameMaxChars}
          value={q}
          onSearch={setQ}
        />
        {[...who, ...others].map((face) => (
          <TickRow
            key={face.id}
            id={`face-${face.id}`}
            title={face.called}
            note={face.note}
            on={who.includes(face)}
            onChange={() => flip(face)}
          />
        ))}
        {found && others.length === 0 ? <View className="note">没有找到别人，换个写法再试试</View> : null}
        <ProblemNote problem={problem} />
      </View>
    </Field>
  );
}

function useFaces(sessionId: string, q: string) {
  const { communityId, roles } = useMembership();
  const mayLookUp = roles.includes('staff') || roles.includes('grid_worker');
  const parties = useLoad(
    () => (q ? sessionsApi.find(communityId, sessionId, q) : undefined),
    [communityId, sessionId, q],
  );
  const people = useLoad(() => (q && mayLookUp ? peopleApi.find(communityId, q) : undefined), [communityId, q]);
  const problem = parties.problem ?? people.problem;
  if (!q || !parties.data) return { found: undefined, problem };
  const heads = parties.data.items.flatMap(({ party, buildingName }) =>
    party.map(({ id, called }): Face => ({
      kind: 'head',
      id,
      called,
      note: `报了名${buildingName ? ` · ${buildingName}` : ''}`,
    })),
  );
  const known = (people.data?.items ?? []).map((person): Face => ({
    ...{ kind: 'person', id: person.id, called: person.name || '没有写姓名' },
    note: homeFacts(person, true).join(' · '),
  }));
  return { found: [...heads, ...known], problem };
}

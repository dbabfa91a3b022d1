import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { peopleApi } from '@/features/communities/api/people.api';
import { MendPerson, mendDraftName } from '@/features/communities/components/people/mend-person';
import { useMembership } from '@/features/communities/model/membership';
import { PersonView } from '@/features/person-page/person-view';
import { hasDraft } from '@/platform/use-draft';
import { useLoad } from '@/platform/use-load';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { MergeView } from './merge-view';
import { PersonLinking } from './person-linking';
import { PersonMerging } from './person-merging';
import { PersonRecord } from './person-record';

interface PersonPanelProps {
  personId: string;
  mending: boolean;
  onMending: (mending: boolean) => void;
  onOpen: (personId: string) => void;
  /** Compares with this one at first. */
  otherId?: string | undefined;
  /** The table is read again. */
  onChanged: () => Promise<void>;
}

/** The person beside the table; words begun and neither saved nor given up are on the screen again with them. */
export function PersonPanel(props: PersonPanelProps) {
  const { personId, mending, onMending, onOpen, onChanged } = props;
  const { communityId } = useMembership();
  const person = useLoad(() => peopleApi.person(communityId, personId), [communityId, personId]);
  const [otherId, setOtherId] = useState(props.otherId);
  const { data, problem, reload } = person;
  useEffect(() => {
    if (hasDraft(mendDraftName(communityId, personId))) onMending(true);
  }, [communityId, personId]);
  const changed = async () => {
    await Promise.all([reload(), onChanged()]);
  };
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  if (otherId) {
    return (
      <MergeView
        personId={personId}
        otherId={otherId}
        onMerged={(keptId) => {
          setOtherId(undefined);
          onOpen(keptId);
          void changed();
        }}
        onClose={() => setOtherId(undefined)}
      />
    );
  }
  return (
    <View className="panel" id="panel">
      {mending ? (
        <MendPerson
          beside
          person={data}
          onDone={(saved) => {
            onMending(false);
            if (saved) void changed();
          }}
        />
      ) : (
        <>
          <PersonView person={data} onChanged={changed} onOpen={onOpen} onMend={() => onMending(true)} />
          <PersonMerging person={data} onCompare={setOtherId} onChanged={changed} />
          {data.hasAccount || data.state === 'died' ? null : <PersonLinking person={data} onChanged={changed} />}
          <PersonRecord person={data} onChanged={changed} onErased={() => void onChanged()} />
        </>
      )}
    </View>
  );
}

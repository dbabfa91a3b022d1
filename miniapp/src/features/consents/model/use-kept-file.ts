import { useRef, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import type { LocalFile } from '@/platform/local-file';
import { newIdempotencyKey } from '@/platform/request';
import { consentsApi } from '../api/consents.api';

/** The photograph or the recording that is kept with a consent: chosen on the phone, sent once. */
export function useKeptFile(personId: string) {
  const { communityId } = useMembership();
  const [chosen, setChosen] = useState<LocalFile>();
  const sent = useRef<{ of: LocalFile; id: string }>();
  /** Sends what was chosen and gives its id; undefined where nothing was. What has arrived already is not sent again. */
  const sentId = async (): Promise<string | undefined> => {
    if (!chosen) return undefined;
    if (sent.current?.of !== chosen) {
      const { id } = await consentsApi.sendFile(communityId, personId, chosen, newIdempotencyKey());
      sent.current = { of: chosen, id };
    }
    return sent.current.id;
  };
  return { chosen, setChosen, sentId };
}

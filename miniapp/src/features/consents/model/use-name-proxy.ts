import { isPhone, PHONE_EXAMPLE, type ProxyRelation, type ProxyScope } from '@silin/shared';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { consentsApi, type Candidate, type NameProxy } from '../api/consents.api';
import { useKeptFile } from './use-kept-file';

/** Recording a proxy: find the account by its number, then what the person agreed to, then send. */
export function useNameProxy(personId: string, onNamed: () => Promise<void>) {
  const { communityId } = useMembership();
  const [phone, setPhone] = useState('');
  const [phoneError, setPhoneError] = useState<string>();
  const [found, setFound] = useState<readonly Candidate[]>();
  const [relation, setRelation] = useState<ProxyRelation>('daughter');
  const [scopes, setScopes] = useState<readonly ProxyScope[]>(['wishes']);
  const [how, chooseHow] = useState<NameProxy['how']>('spoken_before');
  const kept = useKeptFile(personId);
  const setHow = (next: NameProxy['how']) => {
    chooseHow(next);
    kept.setChosen(undefined);
  };
  const find = useAction(async () => {
    if (!isPhone(phone)) return setPhoneError(PHONE_EXAMPLE);
    setPhoneError(undefined);
    setFound((await consentsApi.findProxy(communityId, personId, phone)).items);
  });
  const send = useAction(async (key: string, body: NameProxy) => {
    const fileId = await kept.sentId();
    await consentsApi.nameProxy(communityId, personId, { ...body, ...(fileId ? { fileId } : {}) }, key);
    await onNamed();
  });
  const flip = (scope: ProxyScope) =>
    setScopes((now) => (now.includes(scope) ? now.filter((other) => other !== scope) : [...now, scope]));
  const writePhone = (value: string) => {
    setPhone(value);
    setPhoneError(undefined);
    setFound(undefined);
  };
  const submit = (proxyPersonId: string) => void send.run({ proxyPersonId, relation, scopes: [...scopes], how });
  return {
    ...{ personId, phone, writePhone, phoneError: phoneError ?? find.problem?.detail, find, found },
    ...{ relation, setRelation, scopes, flip, how, setHow, kept, send, submit },
  };
}

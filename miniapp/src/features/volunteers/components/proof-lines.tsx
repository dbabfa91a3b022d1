import { formatDate, PROOF_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import { Tag } from '@/ui/tag/tag';
import type { Abilities } from '../api/volunteers.api';

/** Insurance and qualifications the community saw, and until when they are good. */
export function ProofLines({ proofs, now }: { proofs: Abilities['proofs']; now: number }) {
  return (
    <>
      {proofs.map(({ kind, untilDay, isValid }) => (
        <View key={kind} className="row">
          <View className="body grow">{`${PROOF_WORDS[kind]}，到${formatDate(`${untilDay}T12:00:00+08:00`, now)}`}</View>
          <Tag tone={isValid ? 'ok' : 'warn'}>{isValid ? '有效' : '过期了'}</Tag>
        </View>
      ))}
    </>
  );
}

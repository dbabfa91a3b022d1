import type { MatterAction } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button/button';
import type { MatterView } from '../api/matters.api';
import { MATTER_FORMS } from '../model/words';
import { MatterStepSheet } from './matter-step-sheet';

/** What the reader may do with a matter now; each step asks what it needs first. */
export function MatterActions({ matter, onChanged }: { matter: MatterView; onChanged: () => void }) {
  const [asked, setAsked] = useState<MatterAction>();
  const first = matter.actions.filter((action) => MATTER_FORMS[action].first);
  const rest = matter.actions.filter((action) => !MATTER_FORMS[action].first);
  return (
    <>
      <View className="stack" id="matter-actions">
        {first.map((action) => (
          <Button key={action} id={`matter-${action}`} wide size="large" onClick={() => setAsked(action)}>
            {MATTER_FORMS[action].label}
          </Button>
        ))}
        <View className="row row--wrap">
          {rest.map((action) => (
            <Button key={action} id={`matter-${action}`} variant="quiet" onClick={() => setAsked(action)}>
              {MATTER_FORMS[action].label}
            </Button>
          ))}
        </View>
      </View>
      {asked ? (
        <MatterStepSheet
          key={asked}
          matter={matter}
          action={asked}
          onDone={() => {
            setAsked(undefined);
            onChanged();
          }}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </>
  );
}

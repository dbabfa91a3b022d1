import { Text, View } from '@tarojs/components';

export default function ClaimsPage() {
  return (
    <View>
      <Text>我的认领</Text>
    </View>
  );
}

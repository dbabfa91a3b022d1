export default definePageConfig({ navigationBarTitleText: '查时长证明', enablePageMeta: true });

export default definePageConfig({ navigationBarTitleText: '写一件待办', enablePageMeta: true });

export default definePageConfig({
  navigationBarTitleText: '场次',
  enablePageMeta: true,
});

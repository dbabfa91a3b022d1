export default definePageConfig({
  navigationBarTitleText: '同意的事',
  enablePageMeta: true,
});

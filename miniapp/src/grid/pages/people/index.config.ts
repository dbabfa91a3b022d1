export default definePageConfig({
  navigationBarTitleText: '居民',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});

const files = import.meta.glob<string>('../../strings/ru/*.ftl', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export const texts = Object.values(files);

import type { ReactNode } from 'react';

export const metadata = { title: 'Вхід', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="uk">
      <body>{children}</body>
    </html>
  );
}

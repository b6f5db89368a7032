import type { ptBR } from './pt-BR';

export const en: Record<keyof typeof ptBR, string> = {
  'pix.title': 'Pay with PIX',
  'pix.amount': 'Amount to pay',
  'pix.copy': 'Copy the PIX code',
  'pix.copied': 'Code copied',
  'pix.copyFailed': 'It could not be copied. Select the code and copy it.',
  'pix.code': 'PIX copy-and-paste code',
  'pix.qr': 'PIX QR code',
  'pix.showQr': 'Show the QR code',
  'pix.hideQr': 'Hide the QR code',
  'pix.scan': 'Point the camera of your bank’s app at it.',
  'pix.paste': 'In your bank’s app, choose PIX copy and paste.',
  'pix.watching': 'This page changes by itself once the payment arrives.',
  'pix.left': 'left to pay',
  'pix.leftMinutes': '{count, plural, one {# minute left to pay.} other {# minutes left to pay.}}',
  'pix.expired': 'The time to pay is over. We are checking the payment.',
  'pix.preparing': 'Preparing the payment…',
  'pix.pay': 'Open the payment page',
};

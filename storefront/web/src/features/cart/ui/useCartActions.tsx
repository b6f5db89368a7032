import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Line } from '@/api/types';
import { useText } from '@/shared/i18n/useText';
import { useErrorText } from '@/shared/ui/useErrorText';
import { useCartChange } from '../api/cart';

/** Changing the cart with everything that is said about it. */
export function useCartActions() {
  const text = useText();
  const errorText = useErrorText();
  const { mutateAsync, isPending } = useCartChange();

  const setQuantity = async (sku: string, quantity: number): Promise<boolean> => {
    try {
      await mutateAsync({ sku, quantity });
      return true;
    } catch (error) {
      notifications.show({
        color: 'red',
        title: text('cart.failed'),
        message: errorText(error),
        closeButtonProps: { 'aria-label': text('common.close') },
      });
      return false;
    }
  };

  const remove = async ({ sku, name, quantity }: Line): Promise<void> => {
    if (!(await setQuantity(sku, 0))) {
      return;
    }
    const id = `removed-${sku}`;
    const undo = () => {
      notifications.hide(id);
      void setQuantity(sku, quantity);
    };
    notifications.show({
      id,
      autoClose: 8000,
      closeButtonProps: { 'aria-label': text('common.close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{text('cart.removed', { name })}</Text>
          <Button
            flex="none"
            size="compact-sm"
            variant="subtle"
            onClick={undo}
            data-testid="undo-remove"
          >
            {text('common.undo')}
          </Button>
        </Group>
      ),
    });
  };

  return { setQuantity, remove, isPending };
}

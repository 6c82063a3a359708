import { textOf, type Json } from '../../json.js';
import { safeUrl } from '../markup/tree.js';
import { Icon } from '../parts/icons.js';
import { plainTextOf } from './text-object.js';

/**
 * An image by its description, as a link: this page loads nothing from the network.
 * Images that are given as data are shown.
 */
export function ImageView({
  image,
  large = false,
}: {
  readonly image: Json;
  readonly large?: boolean;
}) {
  const url = textOf(image['image_url']);
  const description = textOf(image['alt_text']);
  if (url.startsWith('data:image/')) return <img src={url} alt={description} class="image" />;
  if (!large) {
    return (
      <span class="image-sign" role="img" aria-label={description}>
        <Icon name="image" />
      </span>
    );
  }
  const address = safeUrl(url);
  return (
    <figure class="image-stand-in">
      <Icon name="image" />
      <figcaption dir="auto">
        {plainTextOf(image['title']) || description}
        {address !== undefined && (
          <a href={address} target="_blank" rel="noopener noreferrer">
            Open image
          </a>
        )}
      </figcaption>
    </figure>
  );
}

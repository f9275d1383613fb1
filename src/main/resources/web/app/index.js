import './styles/index.scss';
import 'htmx.org';
import './editor.js';
import './proof.js';
import './keys.js';
import './open-names.js';
import './verify.js';

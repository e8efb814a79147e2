<?php
/**
 * Plugin Name:       Vodokanal forms
 * Description:       Registration and sign-in for the customer cabinet of a water utility, as a block and a shortcode. Where the forms post and lead is set by an administrator only.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       vodokanal-forms
 * Domain Path:       /languages
 *
 * @package vodokanal-forms
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

define( 'VODOKANAL_FORMS_VERSION', '0.1.0' );
define( 'VODOKANAL_FORMS_FILE', __FILE__ );

require __DIR__ . '/includes/addresses.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/language.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/optimisers.php';
require __DIR__ . '/includes/nonce.php';
require __DIR__ . '/includes/form.php';
require __DIR__ . '/includes/block.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/settings-page.php';
}

/** The plugin brings its own translations, which do not come from wordpress.org. */
function vodokanal_forms_load_translations() {
	load_plugin_textdomain( 'vodokanal-forms', false, dirname( plugin_basename( VODOKANAL_FORMS_FILE ) ) . '/languages' );
}
add_action( 'init', 'vodokanal_forms_load_translations', 1 );

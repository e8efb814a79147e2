<?php
/**
 * Removes what the plugin has stored: one option.
 *
 * @package vodokanal-forms
 */

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

delete_option( 'vodokanal_forms' );
if ( is_multisite() ) {
	$vodokanal_forms_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $vodokanal_forms_sites as $vodokanal_forms_site ) {
		delete_blog_option( $vodokanal_forms_site, 'vodokanal_forms' );
	}
}

<?php
/**
 * What an administrator sets. Nothing else says where a form posts or leads.
 *
 * @package vodokanal-forms
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The settings that are addresses, with the attributes of the elements that they become.
 *
 * @return array<string, string[]> Setting => elements.
 */
function vodokanal_forms_address_attributes() {
	return array(
		'register-endpoint' => array( 'register' ),
		'resend-endpoint'   => array( 'register', 'login' ),
		'login-endpoint'    => array( 'login' ),
		'confirm-endpoint'  => array( 'login' ),
		'recover-endpoint'  => array( 'login' ),
		'reset-endpoint'    => array( 'login' ),
		'cabinet-url'       => array( 'login' ),
		'login-url'         => array( 'register' ),
		'register-url'      => array( 'login' ),
		'recover-url'       => array( 'login' ),
		'privacy-url'       => array( 'register' ),
		'frame'             => array( 'register', 'login' ),
	);
}

/**
 * All settings with what they are without one.
 *
 * @return array<string, string>
 */
function vodokanal_forms_defaults() {
	return array_fill_keys( array_keys( vodokanal_forms_address_attributes() ), '' ) + array(
		'partner'     => '',
		'look'        => 'own',
		'credentials' => 'same-origin',
		'script'      => '',
		'integrity'   => '',
	);
}

/**
 * The stored settings. What a filter or a database has lost or added does no harm.
 *
 * @return array<string, string>
 */
function vodokanal_forms_settings() {
	$stored   = get_option( 'vodokanal_forms', array() );
	$defaults = vodokanal_forms_defaults();
	return array_intersect_key( array_filter( (array) $stored, 'is_string' ), $defaults ) + $defaults;
}

/**
 * The attributes of an element that come from the settings, empty ones as well.
 *
 * @param string $form `login` or `register`.
 * @return array<string, string>
 */
function vodokanal_forms_attributes( $form ) {
	$settings   = vodokanal_forms_settings();
	$attributes = array(
		'endpoint'    => $settings[ $form . '-endpoint' ],
		'partner'     => $settings['partner'],
		'look'        => 'page' === $settings['look'] ? 'page' : '',
		'credentials' => 'include' === $settings['credentials'] ? 'include' : '',
	);
	foreach ( vodokanal_forms_address_attributes() as $name => $elements ) {
		if ( in_array( $form, $elements, true ) && $form . '-endpoint' !== $name ) {
			$attributes[ $name ] = $settings[ $name ];
		}
	}
	return $attributes;
}

/**
 * What is stored of what the settings page has sent. A wrong answer leaves the one of before, and says so.
 *
 * @param mixed $given As it came.
 * @return array<string, string>
 */
function vodokanal_forms_sanitize( $given ) {
	$given    = array_filter( (array) $given, 'is_string' );
	$settings = vodokanal_forms_settings();
	foreach ( array_merge( array_keys( vodokanal_forms_address_attributes() ), array( 'script' ) ) as $name ) {
		if ( ! isset( $given[ $name ] ) ) {
			continue;
		}
		$address = vodokanal_forms_address( $given[ $name ] );
		if ( null === $address ) {
			/* translators: %s: what was typed. */
			$words = sprintf( __( 'Not saved: “%s” is no address that begins with https://.', 'vodokanal-forms' ), $given[ $name ] );
			vodokanal_forms_complain( $name, $words );
		} else {
			$settings[ $name ] = $address;
		}
	}
	if ( isset( $given['integrity'] ) ) {
		$sum = trim( $given['integrity'] );
		if ( '' === $sum || preg_match( '#^sha384-[A-Za-z0-9+/]{64}$#', $sum ) ) {
			$settings['integrity'] = $sum;
		} else {
			vodokanal_forms_complain( 'integrity', __( 'Not saved: the sum of the script begins with sha384- and has 64 more characters.', 'vodokanal-forms' ) );
		}
	}
	if ( isset( $given['partner'] ) ) {
		$settings['partner'] = sanitize_text_field( $given['partner'] );
	}
	foreach ( vodokanal_forms_choices() as $name => $choices ) {
		if ( isset( $given[ $name ] ) && isset( $choices[ $given[ $name ] ] ) ) {
			$settings[ $name ] = $given[ $name ];
		}
	}
	return $settings;
}

/**
 * The settings that are one of a few, with words for people.
 *
 * @return array<string, array<string, string>>
 */
function vodokanal_forms_choices() {
	return array(
		'look'        => array(
			'own'  => __( 'The form’s own look', 'vodokanal-forms' ),
			'page' => __( 'The look of the theme', 'vodokanal-forms' ),
		),
		'credentials' => array(
			'same-origin' => __( 'Only on this site', 'vodokanal-forms' ),
			'include'     => __( 'On the address of the forms, too', 'vodokanal-forms' ),
		),
	);
}

/**
 * Says on the settings page what was not saved. The option may also be written where there is no such page.
 *
 * @param string $name  The setting.
 * @param string $words The sentence.
 */
function vodokanal_forms_complain( $name, $words ) {
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error( 'vodokanal_forms', 'vodokanal-forms-' . $name, esc_html( $words ) );
	}
}

/** Makes the option one that the settings page may write. */
function vodokanal_forms_register_settings() {
	register_setting(
		'vodokanal_forms',
		'vodokanal_forms',
		array(
			'type'              => 'array',
			'sanitize_callback' => 'vodokanal_forms_sanitize',
			'default'           => vodokanal_forms_defaults(),
			'show_in_rest'      => false,
		)
	);
}
add_action( 'admin_init', 'vodokanal_forms_register_settings' );
